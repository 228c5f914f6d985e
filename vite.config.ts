import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Vaadin writes this file anew where it is missing; ours stands here so that the sources stay the same.
const ours: UserConfigFn = () => ({});

export default overrideVaadinConfig(ours);
