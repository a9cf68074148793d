/**
 * Conforming targets in the conditions in which targets are met: behind proxies, far away, on busy machines. The kit
 * must report no violation for any of them.
 */
@NullMarked
package dev.guestwifi.conformance.conditions;

import org.jspecify.annotations.NullMarked;
