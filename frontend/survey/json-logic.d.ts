declare module 'json-logic-js' {
  const engine: {
    apply(rule: unknown, data?: unknown): unknown;
    truthy(value: unknown): boolean;
    rm_operation(name: string): void;
  };
  export default engine;
}
