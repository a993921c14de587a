import { Page } from '~/web/page';
import { Pieces } from './Pieces';

/** Every part with all its states: in development and in the demo. */
export default function Design() {
  return (
    <Page dye="t5">
      <Pieces />
    </Page>
  );
}
