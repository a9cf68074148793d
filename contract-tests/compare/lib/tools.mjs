import * as portman from '../portman/portman.mjs';
import * as prism from '../prism/prism.mjs';
import * as specmatic from '../specmatic/specmatic.mjs';

/**
 * Each tool has a `name`, a `version`, `prepare(context)` for what is done once, and `complaints(url, context)`: the
 * set of the names of the checks that fail on a running server. A name must be the same from run to run for the same
 * failure.
 */
export const TOOLS = { prism, specmatic, portman };
