// Applies the rules that come in on standard input, one {"rule", "data"} a line, with the phone's
// engine, and writes one result a line. What JSON cannot hold is written as {"number": "NaN"}.
import { createInterface } from 'node:readline';
import jsonLogic from 'json-logic-js';

function written(value) {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { number: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (Array.isArray(value)) {
    return value.map(written);
  }
  return value === undefined ? { number: 'undefined' } : value;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { rule, data } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(written(jsonLogic.apply(rule, data)))}\n`);
}
