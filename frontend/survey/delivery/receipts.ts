import { change, entries, type Entry } from '../../shared/store';
import { responseKey } from './codes';

/** Receipts that people wanted to keep on this phone, by survey. */
interface KeptReceipt extends Entry {
  readonly receipt: string;
}

const rootOf = (handle: string) => `survey/${handle}/receipt/`;
const keyOf = (handle: string, receipt: string) => rootOf(handle) + responseKey(handle, receipt);

/** @returns whether the browser keeps it */
export async function keepReceipt(handle: string, receipt: string): Promise<boolean> {
  const key = keyOf(handle, receipt);
  const kept: KeptReceipt = { receipt, changedAt: Date.now() };
  return change([key], () => new Map([[key, kept]]));
}

/** The latest first. */
export async function receiptsKept(handle: string): Promise<string[]> {
  const all = [...(await entries<KeptReceipt>(rootOf(handle))).values()];
  return all.sort((a, b) => b.changedAt - a.changedAt).map(({ receipt }) => receipt);
}

export async function forgetReceipt(handle: string, receipt: string): Promise<void> {
  const key = keyOf(handle, receipt);
  await change([key], () => new Map([[key, undefined]]));
}
