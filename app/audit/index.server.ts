export { record } from './write.server';
