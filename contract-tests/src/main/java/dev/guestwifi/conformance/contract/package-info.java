/** The OpenAPI document, and checks of single responses against it. */
@NullMarked
package dev.guestwifi.conformance.contract;

import org.jspecify.annotations.NullMarked;
