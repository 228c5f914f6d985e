// Opens each address in a new, empty Chromium and says what came over the wire, as JSON lines.
// Called by `bench pages`: node page-weight.mjs CHROMIUM ADDRESS...
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [chromium, ...addresses] = process.argv.slice(2);
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];
const QUIET = 1_500;

for (const address of addresses) {
  console.log(JSON.stringify({ address, ...(await weigh(address)) }));
}

async function weigh(address) {
  const profile = mkdtempSync(join(tmpdir(), 'page-weight-'));
  const browser = spawn(chromium, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    return await load(await endpoint(browser), address);
  } finally {
    const ended = new Promise((done) => browser.once('exit', done));
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function endpoint(browser) {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (data) => {
      said += data;
      const found = /DevTools listening on ws:\/\/([^/]+)\//.exec(said);
      if (found) {
        resolve(found[1]);
      }
    });
    browser.once('exit', () => reject(new Error(`Chromium ended: ${said.slice(0, 400)}`)));
  });
}

async function load(host, address) {
  const pages = await (await fetch(`http://${host}/json/list`)).json();
  const socket = new WebSocket(pages.find((page) => page.type === 'page').webSocketDebuggerUrl);
  await new Promise((open) => socket.addEventListener('open', open));
  const requests = new Map();
  let latest = Date.now();
  socket.addEventListener('message', ({ data }) => {
    const { method, params } = JSON.parse(data);
    if (!method?.startsWith('Network.') || !params.requestId) {
      return;
    }
    latest = Date.now();
    const request = requests.get(params.requestId) ?? { bytes: 0 };
    if (method === 'Network.requestWillBeSent') {
      request.url = params.request.url;
      request.type = params.type;
    } else if (method === 'Network.responseReceived') {
      request.encoding = params.response.headers['content-encoding'] ?? params.response.headers['Content-Encoding'];
    } else if (method === 'Network.loadingFinished') {
      request.bytes = params.encodedDataLength;
    }
    requests.set(params.requestId, request);
  });
  let id = 0;
  const send = (method, params = {}) => socket.send(JSON.stringify({ id: ++id, method, params }));
  send('Network.enable');
  send('Emulation.setDeviceMetricsOverride', {
    width: 412,
    height: 823,
    deviceScaleFactor: 1.75,
    mobile: true,
  });
  send('Page.navigate', { url: address });
  // The page is there when nothing has come or gone for a while.
  const rest = async () => {
    while (Date.now() - latest < QUIET || requests.size === 0) {
      await new Promise((wait) => setTimeout(wait, 100));
    }
    return [...requests.values()].filter(({ url }) => url?.startsWith('http'));
  };
  const reading = sum(await rest(), address);
  // A finger on the page, upon which the scripts come.
  latest = Date.now();
  send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 200, y: 300 });
  const all = sum(await rest(), address);
  socket.close();
  return { ...all, reading: reading.all };
}

function sum(requests, address) {
  const bytes = (wanted) => requests.filter(wanted).reduce((all, request) => all + request.bytes, 0);
  const own = new URL(address).host;
  return {
    requests: requests.length,
    js: bytes(({ type }) => type === 'Script'),
    css: bytes(({ type }) => type === 'Stylesheet'),
    html: bytes(({ type }) => type === 'Document'),
    all: bytes(() => true),
    brotli: requests.filter(({ encoding }) => encoding === 'br').length,
    foreign: [...new Set(requests.map(({ url }) => new URL(url).host))].filter((host) => host !== own),
  };
}
