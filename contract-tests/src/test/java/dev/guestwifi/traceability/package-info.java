/** Which sentence of the contract is checked by what: docs/traceability.md. */
@NullMarked
package dev.guestwifi.traceability;

import org.jspecify.annotations.NullMarked;
