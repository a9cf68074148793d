/**
 * Makes the reference of the contract when the module is built: one page to read without JavaScript, and a page about
 * each problem. A build tool, no part of the artifact; what it writes is.
 */
@NullMarked
package dev.guestwifi.spec.reference;

import org.jspecify.annotations.NullMarked;
