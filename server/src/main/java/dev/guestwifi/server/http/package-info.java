/**
 * What the protocol needs around the resources: parameters checked by the contract, JSON, links, entity tags.
 */
@NullMarked
package dev.guestwifi.server.http;

import org.jspecify.annotations.NullMarked;
