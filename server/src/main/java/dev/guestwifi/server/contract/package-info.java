/**
 * What the server takes from the contract when it starts: operations, the fields of schemas, and the rules that values
 * must keep.
 */
@NullMarked
package dev.guestwifi.server.contract;

import org.jspecify.annotations.NullMarked;
