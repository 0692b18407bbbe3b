/** Given to every file of the bundle in the place of Node's global. */
export { Buffer } from 'buffer';
