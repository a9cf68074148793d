/**
 * One class a tag of the contract: arguments, query, store, representation.
 */
@NullMarked
package dev.guestwifi.server.resource;

import org.jspecify.annotations.NullMarked;
