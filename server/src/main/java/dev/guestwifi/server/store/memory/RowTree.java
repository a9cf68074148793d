package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, weight-balanced tree of rows in the order of lists, with the size of each branch: insertion, deletion
 * and access by position cost O(log n), and readers keep their tree whatever writers do.
 */
final class RowTree<T extends Row> {
    /** A branch may weigh this many times its sibling, and an inner one this many times its own sibling (Adams). */
    private static final int DELTA = 3;

    private static final int RATIO = 2;

    private final @Nullable Node<T> root;
    private final Object identity = new Object();

    private RowTree(@Nullable Node<T> root) {
        this.root = root;
    }

    /** @param rows in the order of lists */
    static <T extends Row> RowTree<T> of(List<T> rows) {
        return new RowTree<>(build(rows, 0, rows.size()));
    }

    int size() {
        return size(root);
    }

    /** Stands for the rows of this tree: no other tree has it. Whoever keeps it does not keep the rows. */
    Object identity() {
        return identity;
    }

    RowTree<T> with(T row) {
        return new RowTree<>(insert(root, row));
    }

    /** @param row a row of this tree */
    RowTree<T> without(T row) {
        return new RowTree<>(delete(root, row));
    }

    /** The last row, or null. */
    @Nullable
    T last() {
        Node<T> node = root;
        while (node != null && node.right != null) {
            node = node.right;
        }
        return node == null ? null : node.row;
    }

    /** At most {@code count} rows, after the first {@code offset}. */
    List<T> slice(long offset, int count) {
        List<T> rows = new ArrayList<>();
        collect(root, offset, count, rows);
        return rows;
    }

    private static <T extends Row> void collect(@Nullable Node<T> node, long offset, int count, List<T> into) {
        if (node == null || offset >= node.size || into.size() == count) {
            return;
        }
        int before = size(node.left);
        collect(node.left, offset, count, into);
        if (offset <= before && into.size() < count) {
            into.add(node.row);
        }
        collect(node.right, Math.max(0, offset - before - 1), count, into);
    }

    private static <T extends Row> @Nullable Node<T> build(List<T> rows, int from, int until) {
        if (from == until) {
            return null;
        }
        int middle = (from + until) >>> 1;
        return new Node<>(build(rows, from, middle), rows.get(middle), build(rows, middle + 1, until));
    }

    private static <T extends Row> Node<T> insert(@Nullable Node<T> node, T row) {
        if (node == null) {
            return new Node<>(null, row, null);
        }
        return Row.ORDER.compare(row, node.row) < 0
                ? balance(insert(node.left, row), node.row, node.right)
                : balance(node.left, node.row, insert(node.right, row));
    }

    private static <T extends Row> @Nullable Node<T> delete(@Nullable Node<T> node, T row) {
        if (node == null) {
            return null;
        }
        int order = Row.ORDER.compare(row, node.row);
        if (order < 0) {
            return balance(delete(node.left, row), node.row, node.right);
        }
        if (order > 0) {
            return balance(node.left, node.row, delete(node.right, row));
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        T next = first(node.right);
        return balance(node.left, next, delete(node.right, next));
    }

    private static <T extends Row> T first(Node<T> node) {
        Node<T> first = node;
        while (first.left != null) {
            first = first.left;
        }
        return first.row;
    }

    private static <T extends Row> Node<T> balance(@Nullable Node<T> left, T row, @Nullable Node<T> right) {
        if (size(left) + size(right) > 1) {
            if (right != null && size(right) > DELTA * size(left)) {
                return rotateLeft(left, row, right);
            }
            if (left != null && size(left) > DELTA * size(right)) {
                return rotateRight(left, row, right);
            }
        }
        return new Node<>(left, row, right);
    }

    private static <T extends Row> Node<T> rotateLeft(@Nullable Node<T> left, T row, Node<T> right) {
        Node<T> inner = right.left;
        return inner == null || inner.size < RATIO * size(right.right)
                ? new Node<>(new Node<>(left, row, inner), right.row, right.right)
                : new Node<>(
                        new Node<>(left, row, inner.left), inner.row, new Node<>(inner.right, right.row, right.right));
    }

    private static <T extends Row> Node<T> rotateRight(Node<T> left, T row, @Nullable Node<T> right) {
        Node<T> inner = left.right;
        return inner == null || inner.size < RATIO * size(left.left)
                ? new Node<>(left.left, left.row, new Node<>(inner, row, right))
                : new Node<>(
                        new Node<>(left.left, left.row, inner.left), inner.row, new Node<>(inner.right, row, right));
    }

    private static int size(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }

    private static final class Node<T> {
        final @Nullable Node<T> left;
        final T row;
        final @Nullable Node<T> right;
        final int size;

        Node(@Nullable Node<T> left, T row, @Nullable Node<T> right) {
            this.left = left;
            this.row = row;
            this.right = right;
            this.size = RowTree.size(left) + 1 + RowTree.size(right);
        }
    }
}
