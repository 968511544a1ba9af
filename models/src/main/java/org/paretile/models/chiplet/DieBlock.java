package org.paretile.models.chiplet;

/**
 * A rectangle of a die with even power.
 *
 * @param region what lies there
 * @param xM west edge from that of the die, m
 * @param yM south edge from that of the die, m
 * @param widthM extent in x, m
 * @param heightM extent in y, m
 * @param powerW mean power over a pass, W
 */
public record DieBlock(DieRegion region, double xM, double yM, double widthM, double heightM, double powerW) {}
