// Leaflet's module, of which only what is used reaches the browser, has the types of the whole.
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}

declare module '*.css?raw' {
  const sheet: string;
  export default sheet;
}
