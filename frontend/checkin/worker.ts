/*
 * The service worker of the lists at the door. It keeps the empty page and its parts; who comes it
 * never sees. The build puts its own name and its files into it (vite.config.ts).
 */
import { keepPages } from '../shared/page-worker';

declare const PAGE_FILES: readonly string[];
declare const PAGE_BUILD: string;

keepPages({
  name: 'checkin',
  build: PAGE_BUILD,
  files: PAGE_FILES,
  page: /^\/checkin\/[0-9a-z]+$/,
});
