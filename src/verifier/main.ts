import { verify } from './verify.js';

const { code, output } = await verify(process.argv.slice(2));
if (code === 2) process.stderr.write(output);
else process.stdout.write(output);
process.exitCode = code;
