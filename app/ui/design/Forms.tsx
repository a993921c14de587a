import {
  Button,
  Check,
  DraftStatus,
  FormErrors,
  LinkButton,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../parts';

export function Buttons() {
  return (
    <>
      <h2>Botones</h2>
      <div className="line">
        <Button>Principal</Button>
        <Button kind="two">Segundo</Button>
        <Button kind="three">Tercero</Button>
        <Button kind="stop">Retirar</Button>
        <Button busy>Enviando</Button>
        <LinkButton kind="two" href="#" icon="down">
          Descargar
        </LinkButton>
      </div>
      <div className="line">
        <Button disabled reason="La votación cerró el viernes a las 20:00." id="closed">
          Cerrado
        </Button>
      </div>
    </>
  );
}

const wrongPhrase = 'El seudónimo o la frase no coinciden. Prueba otra vez, sin apuro: te quedan 4 intentos.';

export function Fields() {
  return (
    <>
      <h2>Campos</h2>
      <div className="duo">
        <div className="flow">
          <FormErrors
            focus={false}
            errors={[{ name: 'phrase', label: 'Frase secreta', text: wrongPhrase }]}
          />
          <TextField
            name="pseudonym"
            label="Seudónimo"
            hint="Tres partes, como colibrí-lluvia-48."
            value="tucán-arena-12"
          />
          <TextField
            name="phrase"
            type="password"
            label="Frase secreta"
            hint="Las cuatro palabras que elegiste, con espacios."
            error={wrongPhrase}
          />
          <Check
            name="shared"
            label="Comparto este teléfono."
            hint="Cierra mi sesión a los 10 minutos."
            checked
            optional
          />
          <TextField name="when" type="date" label="Para cuándo" value="2027-12-01" optional />
        </div>
        <div className="flow">
          <TextArea
            name="post"
            label="¿Qué piensas?"
            hint="Sin nombres, teléfonos, redes ni escuelas: ni los tuyos ni los de otra persona."
            limit={1200}
          />
          <DraftStatus />
          <Select
            name="country"
            label="País"
            blank="Elige…"
            value="BR"
            options={[
              { value: 'AR', label: 'Argentina' },
              { value: 'BR', label: 'Brasil' },
            ]}
          />
          <Radios
            name="vote"
            label="Tu voto"
            value="yes"
            choices={[
              { value: 'yes', label: 'Sí', text: 'Que entre a la Declaración.' },
              { value: 'no', label: 'No', text: 'Todavía no. Que vuelva al hilo.' },
              { value: 'blank', label: 'En blanco', text: 'Participo, pero no elijo.' },
            ]}
          />
        </div>
      </div>
    </>
  );
}
