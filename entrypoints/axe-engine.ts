import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** The accessibility engine, injected only when its turn comes. Until it is here, what it would find is not measured. */
export default defineUnlistedScript(() => undefined);
