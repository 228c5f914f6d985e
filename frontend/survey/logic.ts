import engine from 'json-logic-js';
import type { Answers, Rule } from './model';

/** JsonLogic with the operators that definitions may use; the portal reads no others. */

// It would write answers to the console.
engine.rm_operation('log');

/** What the rule says about these answers. */
export function apply(rule: Rule, data: Answers): unknown {
  return engine.apply(rule, data);
}

/** Whether the rule holds; one that is not there does. */
export function holds(rule: Rule | undefined, data: Answers): boolean {
  return rule === undefined || rule === null || engine.truthy(apply(rule, data));
}

/** The names of the answers that the rule looks at. */
export function namesIn(rule: Rule): Set<string> {
  const names = new Set<string>();
  collect(rule, names);
  return names;
}

function collect(rule: Rule, names: Set<string>): void {
  if (Array.isArray(rule)) {
    rule.forEach((part) => collect(part, names));
  } else if (rule !== null && typeof rule === 'object') {
    for (const [operator, operands] of Object.entries(rule)) {
      if (operator === 'var') {
        const [name] = [operands].flat() as unknown[];
        names.add(String(name).split('.')[0]!);
      } else if (operator === 'missing' || operator === 'missing_some') {
        ([operands].flat(2) as unknown[]).forEach((name) => names.add(String(name)));
      } else {
        collect(operands, names);
      }
    }
  }
}
