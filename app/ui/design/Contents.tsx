import {
  Clause,
  Example,
  Figure,
  Figures,
  Mark,
  Pages,
  Progress,
  Provenance,
  ResultBars,
  Row,
  Rows,
  State,
  Table,
  Tabs,
} from '../parts';
import { seed, silent } from './samples';

const bars = [
  { key: 'yes', label: 'Sí', share: 171 / 186, figure: '171', aside: '91,9 %', goal: 0.5 },
  { key: 'no', label: 'No', share: 9 / 186, figure: '9', aside: '4,8 %', quiet: true },
  { key: 'blank', label: 'En blanco', share: 6 / 186, figure: '6', aside: '3,2 %', quiet: true },
  { key: 'none', label: 'Perú', note: '2012', share: null, figure: 'sin dato', quiet: true },
];

export function Lists() {
  return (
    <>
      <h2>Listas</h2>
      <Tabs
        label="Partes del tema"
        items={[
          { href: '#lists', label: 'Hilos', count: 28, current: true },
          { href: '#proposals', label: 'Propuestas', count: 6 },
          { href: '#clauses', label: 'Cláusulas', count: 2 },
        ]}
      />
      <Rows>
        <Row
          dye="t2"
          lead={<Mark seed={seed} states={silent} />}
          title="¿Qué hacemos cuando un hotel mira para otro lado?"
          href="#"
          meta={['14 aportes', 'hace 2 horas', <Progress key="progress" states={silent} />]}
        />
        <Row
          dye="t2"
          lead={<Mark seed="P-40" states={['wait', ...silent.slice(1).map(() => 'none' as const)]} />}
          title="Los choferes de bus también ven cosas"
          href="#"
          meta={['9 aportes', 'hoy', <Example key="example">Ejemplo</Example>]}
        />
      </Rows>
      <Pages page={3} last={12} href={page => `#page${page}`} />
    </>
  );
}

export function Numbers() {
  return (
    <>
      <h2>Cifras</h2>
      <Figures>
        <Figure value="14">países con grupos en la red</Figure>
        <Figure value="445" source="2017. Fuente: GLOTIP (UNODC), serie VC_HTF_DETV.">
          víctimas detectadas
        </Figure>
      </Figures>
      <div className="duo">
        <ResultBars bars={bars} />
        <Table
          caption="Víctimas de trata detectadas en Perú"
          columns={[{ label: 'Año' }, { label: 'Víctimas', right: true }, { label: 'Cambio', right: true }]}
          rows={[
            { key: '2017', cells: ['2017', '445', '−260'] },
            { key: '2016', cells: ['2016', '705', '+294'] },
          ]}
        />
      </div>
    </>
  );
}

export function Clauses() {
  return (
    <Clause
      id="c7"
      dye="t2"
      number={7}
      title="Un canal de aviso en cada hotel"
      body={<p>Los Estados exigen a todo lugar de hospedaje que forme a su personal cada año.</p>}
    >
      <Provenance mark={{ seed, states: silent }}>
        Nace de la <a href="#c7">propuesta P-29</a>, con 12 aportes de 8 países.
      </Provenance>
      <State as="p" state="cut">
        Costa Alta no responde desde hace 74 días.
      </State>
    </Clause>
  );
}
