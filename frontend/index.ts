import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import { speakOfTheLine } from './shell/line';
import { keepFields } from './shell/kept';
import { renewWhenDeployed } from './shell/renewal';
import { handOver } from './shell/takeover';

handOver();
keepFields();
renewWhenDeployed();

const { serverSideRoutes } = new Flow({
  imports: () => import('Frontend/generated/flow/generated-flow-imports.js'),
});
speakOfTheLine();

const router = new Router(document.querySelector('#outlet'));
router.setRoutes([...serverSideRoutes]);
