package org.paretile.models.cost;

import org.paretile.models.technology.Require;

/**
 * One product of a family.
 *
 * @param name for messages
 * @param root its package
 * @param economics volume, life and electricity
 * @param powerW mean power while it is on
 */
public record Product(String name, Part root, Economics economics, double powerW) {
    public Product {
        Require.notNegative(powerW, "power of " + name);
    }
}
