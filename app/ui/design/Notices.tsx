import {
  BareWarp,
  Button,
  Card,
  Clock,
  DiffKey,
  DiffText,
  Empty,
  LinkButton,
  Note,
  Question,
  Skeleton,
  State,
  Steps,
  Tag,
  Toast,
} from '../parts';

export function Notes() {
  return (
    <>
      <h2>Avisos</h2>
      <div className="duo">
        <Note title="Para saber" level={3}>
          <p>Esta página cambió el 3 de octubre.</p>
        </Note>
        <Note tone="wait" title="En espera" level={3}>
          <p>Hoy hay más textos que manos. Puede tardar hasta mañana a las 10.</p>
        </Note>
        <Note tone="ok" title="Listo" level={3}>
          <p>Tu aporte ya se ve en el hilo.</p>
        </Note>
        <Note tone="bad" title="No se guardó" level={3}>
          <p>Se cortó la conexión. Tu texto sigue aquí: prueba otra vez.</p>
        </Note>
      </div>
    </>
  );
}

export function Ways() {
  return (
    <>
      <h2>Pasos y etiquetas</h2>
      <Steps
        label="Pasos de la propuesta"
        steps={[
          { key: 'problem', name: 'Problema', state: 'done' },
          { key: 'ask', name: 'Lo que pedimos', state: 'here' },
          { key: 'who', name: 'Quién actúa', state: 'none' },
          { key: 'send', name: 'Enviar', state: 'none' },
        ]}
      />
      <div className="line">
        <Tag>Perú</Tag>
        <Tag icon="phone">Posible teléfono</Tag>
        <Tag fill>Facilitadora, persona adulta</Tag>
      </div>
    </>
  );
}

export function Changes() {
  return (
    <>
      <h2>Cambios en un texto</h2>
      <DiffKey />
      <DiffText
        pieces={[
          { kind: 'same', text: 'Los Estados exigen ' },
          { kind: 'out', text: 'a los hoteles' },
          { kind: 'same', text: ' ' },
          { kind: 'in', text: 'a todo lugar de hospedaje' },
          { kind: 'same', text: ' que forme a su personal. ' },
          { kind: 'moved', text: 'Quien avisa no puede ser castigado.', from: 'el final' },
        ]}
      />
    </>
  );
}

export function Messages() {
  return (
    <div className="duo">
      <div className="flow">
        <h2>Diálogo</h2>
        <Question
          id="withdraw"
          level={3}
          title="¿Retirar tu aporte?"
          actions={
            <>
              <Button kind="stop">Retirarlo</Button>
              <LinkButton kind="two" href="#">
                Dejarlo
              </LinkButton>
            </>
          }
        >
          <p>Deja de verse enseguida. Las propuestas que lo citan dirán «aporte retirado».</p>
        </Question>
        <h2>Plazo</h2>
        <Card>
          <Clock left="Faltan 2 días" iso="2026-10-16T20:00:00-05:00">
            Cierra el viernes 16 a las 20:00, hora de Bogotá
          </Clock>
          <State as="p" state="done" icon="check">
            Tú la apoyas desde el 9 de junio
          </State>
        </Card>
      </div>
      <div className="flow">
        <h2>Mensaje breve</h2>
        <Toast flash={false}>Guardado. Lo lee una moderadora antes que el resto.</Toast>
        <h2>Cargando</h2>
        <Skeleton />
      </div>
    </div>
  );
}

export function Absences() {
  return (
    <div className="duo">
      <Empty
        dye="t4"
        level={3}
        title="Este hilo espera su primer aporte"
        text="Puedes empezar con una pregunta."
      >
        <LinkButton href="#">Escribir</LinkButton>
      </Empty>
      <div className="empty t2">
        <BareWarp />
        <h3>Esta página no está</h3>
        <p className="cl">
          Puede que el enlace esté mal escrito o que el texto se haya retirado. Código para el equipo:
          7F3K-20.
        </p>
        <LinkButton kind="two" href="#">
          Volver al inicio
        </LinkButton>
      </div>
    </div>
  );
}
