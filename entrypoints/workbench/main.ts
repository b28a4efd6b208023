import { mountWorkbench } from '../../src/ui/workbench/mount';

/** The workbench as a full tab, of the tab that its address names. */
const root = document.querySelector('#app');
const tabId = Number(new URLSearchParams(location.search).get('tab'));
if (root && Number.isInteger(tabId)) void mountWorkbench(root, tabId, 'tab');
