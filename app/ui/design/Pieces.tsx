import { ChainStrip } from '../parts';
import { PageHead } from '../shells';
import { Clauses, Lists, Numbers } from './Contents';
import { Buttons, Fields } from './Forms';
import { Absences, Changes, Messages, Notes, Ways } from './Notices';
import { Posts } from './Posts';
import { Bands, Chains, Knots, Marks } from './Shapes';
import { chainAt } from './samples';

/** The /design page (dev and demo): every part in all its states. Sample texts are in Spanish and invented. */
export function Pieces() {
  return (
    <div lang="es">
      <PageHead
        dye="t5"
        title="Piezas"
        lead="Todas las partes de la interfaz y sus estados, en un solo lugar."
      />
      <ChainStrip
        label="El hilo de la propuesta P-29"
        steps={chainAt(1)}
        from={{ href: '#', text: '12 aportes en 3 hilos' }}
        next={{ href: '#', text: 'Cláusula 7' }}
      />
      <div className="wrap sec flow">
        <Bands />
        <Marks />
        <Knots />
        <Buttons />
        <Fields />
        <Notes />
        <Ways />
        <Changes />
        <Messages />
        <Absences />
        <Lists />
        <Numbers />
        <Clauses />
        <Posts />
        <Chains />
      </div>
    </div>
  );
}
