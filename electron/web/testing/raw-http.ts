import net from 'node:net';

export type RawResponse = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

/** Sends these very bytes and reads until the other side hangs up, so that nothing between repairs a request. */
export async function sendRaw(port: number, text: string): Promise<RawResponse> {
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      resolve();
    });
    socket.on('error', reject);
  });
  const [head = '', ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status: Number(statusLine.split(' ')[1]), headers: new Map(headers), body: body.join('\r\n\r\n') };
}

/** One request that ends the connection, with the right Host unless `headers` says otherwise. */
export function request(
  port: number,
  target: string,
  {
    method = 'GET',
    headers = [`Host: 127.0.0.1:${String(port)}`],
  }: { method?: string; headers?: readonly string[] } = {},
): Promise<RawResponse> {
  const lines = [`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close'];
  return sendRaw(port, `${lines.join('\r\n')}\r\n\r\n`);
}
