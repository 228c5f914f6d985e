/*
 * The service worker of the answering pages. Answers, receipts and drafts it never sees. The build
 * puts its own name and its files into it (vite.config.ts).
 */
import { keepPages } from '../shared/page-worker';

declare const PAGE_FILES: readonly string[];
declare const PAGE_BUILD: string;

keepPages({
  name: 'survey',
  build: PAGE_BUILD,
  files: PAGE_FILES,
  page: /^\/s\/[0-9a-z]+$/,
  data: /^\/api\/v1\/surveys\/[0-9a-z]+$/,
});
