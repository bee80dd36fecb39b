// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All texts that the choices of the cells allow, weighed: each by how much it looks like the picture, by the grammar of a
 * layout, and by its check digits. Texts that agree in all that matters further on share a node, so that the likeliest text and
 * the probability of every character come from one pass forward and one back.
 */
final class Trellis {

    private static final class Node {
        final int state;
        final int sum;
        final int composite;
        double likeliest = Double.NEGATIVE_INFINITY;
        int likeliestEdge = -1;
        double forward;
        double backward;

        Node(int state, int sum, int composite) {
            this.state = state;
            this.sum = sum;
            this.composite = composite;
        }
    }

    private record Edge(Node from, Node to, int choice, double weight) {}

    private final Layout layout;
    private final Choices[] cells;
    private final double wrongDigitNats;
    private final boolean checks;
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<List<Node>> layers = new ArrayList<>();
    private final double[][] probabilities;
    private double logTotal;
    private final String likeliest;

    /** With the layout's check digits, of which a wrong one costs so much. */
    static Trellis withChecks(Layout layout, Choices[] cells, double wrongDigitNats) {
        return new Trellis(layout, cells, wrongDigitNats, true);
    }

    /** As if there were no check digits. */
    static Trellis withoutChecks(Layout layout, Choices[] cells) {
        return new Trellis(layout, cells, 0, false);
    }

    private Trellis(Layout layout, Choices[] cells, double wrongDigitNats, boolean checks) {
        this.layout = layout;
        this.cells = cells;
        this.wrongDigitNats = wrongDigitNats;
        this.checks = checks;
        this.probabilities = new double[cells.length][];
        List<Node> last = forward();
        this.likeliest = trace(last);
        backward(last);
    }

    /** The likeliest text, of characters that may be given. */
    String likeliest() {
        return likeliest;
    }

    /** The probability of a character, all texts considered. */
    double probability(int cell, char c) {
        int choice = cells[cell].indexOf(c);
        return choice < 0 ? 0 : probabilities[cell][choice];
    }

    /** The natural logarithm of the weights of all texts together. */
    double logTotal() {
        return logTotal;
    }

    private List<Node> forward() {
        Node start = new Node(FieldRule.START, 0, 0);
        start.likeliest = 0;
        start.forward = 1;
        List<Node> nodes = List.of(start);
        for (int i = 0; i < cells.length; i++) {
            nodes = step(i, nodes);
        }
        return nodes;
    }

    private List<Node> step(int at, List<Node> nodes) {
        Cell cell = layout.cells().get(at);
        Choices choices = cells[at];
        Map<Integer, Node> next = new HashMap<>();
        List<Node> order = new ArrayList<>();
        List<Edge> leaving = new ArrayList<>(nodes.size() * choices.characters().length);
        for (Node node : nodes) {
            for (int k = 0; k < choices.characters().length; k++) {
                char c = choices.characters()[k];
                int before = cell.fresh() ? FieldRule.START : node.state;
                double cost = choices.deficits()[k] + cell.rule().cost(before, cell.at(), c);
                int state = lasting(at) ? cell.rule().next(before, cell.at(), c) : FieldRule.START;
                int sum = 0;
                int composite = 0;
                if (checks) {
                    cost += wrongDigit(cell, c, node, before);
                    sum = cell.check() == Cell.Check.NONE ? (node.sum + cell.weight() * Characters.residue(c)) % 10 : 0;
                    composite = (node.composite + cell.compositeWeight() * Characters.residue(c)) % 10;
                }
                Node to = node(next, order, state, sum, composite);
                Edge edge = new Edge(node, to, k, Math.exp(-cost));
                to.forward += node.forward * edge.weight;
                if (choices.givable()[k] && node.likeliest - cost > to.likeliest) {
                    to.likeliest = node.likeliest - cost;
                    to.likeliestEdge = leaving.size();
                }
                leaving.add(edge);
            }
        }
        layers.add(nodes);
        edges.add(leaving);
        scale(order);
        return order;
    }

    /** Whether the next cell may ask for the state after this one. */
    private boolean lasting(int at) {
        return at + 1 < cells.length && !layout.cells().get(at + 1).fresh();
    }

    private double wrongDigit(Cell cell, char c, Node node, int state) {
        if (cell.check() == Cell.Check.NONE) {
            return 0;
        }
        int sum = cell.check() == Cell.Check.COMPOSITE ? node.composite : node.sum;
        return cell.satisfied(c, sum, state) ? 0 : wrongDigitNats;
    }

    private static Node node(Map<Integer, Node> nodes, List<Node> order, int state, int sum, int composite) {
        int key = (state * 10 + sum) * 10 + composite;
        Node node = nodes.get(key);
        if (node == null) {
            node = new Node(state, sum, composite);
            nodes.put(key, node);
            order.add(node);
        }
        return node;
    }

    /** Keeps the numbers in range; the factor goes into the logarithm of the total. */
    private void scale(List<Node> nodes) {
        double total = 0;
        for (Node node : nodes) {
            total += node.forward;
        }
        for (Node node : nodes) {
            node.forward /= total;
        }
        logTotal += Math.log(total);
    }

    private String trace(List<Node> last) {
        Node node = last.get(0);
        for (Node other : last) {
            node = other.likeliest > node.likeliest ? other : node;
        }
        char[] text = new char[cells.length];
        for (int i = cells.length - 1; i >= 0; i--) {
            Edge edge = edges.get(i).get(node.likeliestEdge);
            text[i] = cells[i].characters()[edge.choice];
            node = edge.from;
        }
        return new String(text);
    }

    private void backward(List<Node> last) {
        last.forEach(node -> node.backward = 1);
        for (int i = cells.length - 1; i >= 0; i--) {
            double[] sums = new double[cells[i].characters().length];
            double total = 0;
            for (Edge edge : edges.get(i)) {
                double share = edge.weight * edge.to.backward;
                edge.from.backward += share;
                sums[edge.choice] += edge.from.forward * share;
            }
            for (double sum : sums) {
                total += sum;
            }
            for (int k = 0; k < sums.length; k++) {
                sums[k] /= total;
            }
            probabilities[i] = sums;
            for (Node node : layers.get(i)) {
                node.backward /= total;
            }
        }
    }
}
