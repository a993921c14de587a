import { dispatch } from './dispatch';

const { exit, stdout, stderr } = await dispatch(process.argv.slice(2));

// Whoever reads us may stop reading (`| head`): not an error of ours. The exit code is set, not forced, so that long
// results are written to their end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.exitCode = exit;
process.stderr.write(stderr);
process.stdout.write(stdout);
