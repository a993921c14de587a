import { LinkButton, Note, Post, PostGone, Thread } from '../parts';
import { seed, silent } from './samples';

const time = { iso: '2026-05-03', text: '3 de mayo' };

export function Posts() {
  return (
    <div className="t2">
      <h2>El hilo</h2>
      <Thread>
        <Post
          id="p1"
          state="published"
          author="colibrí-lluvia-48"
          place="Colombia"
          time={time}
          grew={[
            {
              href: '#p1',
              mark: { seed, states: silent },
              text: 'Este aporte es parte de la propuesta P-29',
            },
          ]}
          actions={
            <LinkButton kind="three" icon="reply" href="#p1">
              Responder
            </LinkButton>
          }
        >
          <p>Deberían preguntar. No para juzgarla a ella: para cuidarla.</p>
        </Post>
        <Post
          id="p2"
          state="published"
          author="Marta, equipo de la red"
          label="Facilitadora, persona adulta"
          time={time}
          answers={{ href: '#p1', text: 'A colibrí-lluvia-48: «Deberían preguntar. No para juzgarla…»' }}
        >
          <p>¿Qué tendría que pasar después del aviso?</p>
        </Post>
        <PostGone id="p3">Aquí había un aporte. Se retiró.</PostGone>
        <Post
          id="p4"
          state="held"
          mine
          author="tucán-arena-12"
          place="tú"
          time={{ iso: '2026-05-05T16:20', text: 'hoy, 16:20' }}
          note={
            <Note tone="wait">
              <p>
                <b>Lo está leyendo una moderadora.</b> Casi siempre tarda menos de 6 horas. Por ahora solo lo
                ves tú.
              </p>
            </Note>
          }
          actions={
            <LinkButton kind="three" icon="x" href="#p4">
              Retirarlo
            </LinkButton>
          }
        >
          <p>Propongo que el aviso llegue a la línea de protección y no al dueño del hotel.</p>
        </Post>
      </Thread>
    </div>
  );
}
