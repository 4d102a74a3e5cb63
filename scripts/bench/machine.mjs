// What a bench was run on.
import os from 'node:os';

export function machine() {
  const processors = os.cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    loadBefore: os.loadavg().map((load) => Number(load.toFixed(1))),
  };
}

export function machineInWords({ processor, cores, memoryGigabytes, system, node, chromium, loadBefore }) {
  const browser = chromium === null ? 'no Chromium' : `Chromium ${chromium}`;
  const load = `load before ${loadBefore.join(', ')} (1, 5, 15 minutes)`;
  return [`${processor}, ${cores} cores, ${memoryGigabytes} GB`, system, `Node ${node}`, browser, load].join('; ');
}
