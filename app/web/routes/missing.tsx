import { refuse } from '~/kernel/refusal';
import { read } from '../ask.server';

export const loader = read(async () => refuse('web.missing', 404));
export default function Missing() {
  return null;
}
