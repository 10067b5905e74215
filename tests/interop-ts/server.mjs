// A server over HTTP as a child process, on a port that the system chose and the server's log names.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export async function startHttpServer(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The server ended with ${code} before it listened.`)));
    lines.on('line', line => {
      const [, address] = line.match(/Now listening on: (http:\S+)/) ?? [];
      if (address) resolve(`${address}/mcp`);
    });
  });
  return {
    url,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
