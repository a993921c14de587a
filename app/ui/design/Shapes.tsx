import { Band, Icon, type IconName, Mark, Mini, State, Stops } from '../parts';
import { icons } from '../parts/symbols';
import { dyes } from '../states';
import { chainAt, life, seed, whole } from './samples';

export function Bands() {
  return (
    <>
      <h2>Franjas</h2>
      <div className="stack">
        {dyes.map(dye => (
          <Band key={dye} dye={dye} />
        ))}
      </div>
    </>
  );
}

export function Marks() {
  return (
    <>
      <h2>Marcas</h2>
      <p className="measure cl">La misma cadena a lo largo del tiempo: una fila por paso.</p>
      <div className="line t2">
        {life.map(states => (
          <Mark key={states.join()} seed={seed} states={states} big />
        ))}
      </div>
      <div className="line">
        {dyes.map((dye, i) => (
          <span className={dye} key={dye}>
            <Mark seed={`P-${i + 30}`} states={whole} big />
          </span>
        ))}
      </div>
    </>
  );
}

export function Knots() {
  return (
    <>
      <h2>Nudos</h2>
      <ul className="line">
        <State as="li" state="done">
          Hecho
        </State>
        <State as="li" state="here">
          Estás aquí
        </State>
        <State as="li" state="wait">
          En espera
        </State>
        <State as="li" state="cut">
          Silencio
        </State>
        <State as="li" state="none">
          Todavía no
        </State>
      </ul>
      <h2>Iconos</h2>
      <ul className="line">
        {(Object.keys(icons) as IconName[]).map(name => (
          <li className="sm" key={name}>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Chains() {
  return (
    <>
      <h2>Nueve pasos</h2>
      <Stops steps={chainAt(-1)} told className="t2" />
      <h2>Nueve pasos en poco espacio</h2>
      <div className="card">
        <Mini steps={chainAt(1)} />
      </div>
    </>
  );
}
