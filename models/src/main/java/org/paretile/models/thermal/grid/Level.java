package org.paretile.models.thermal.grid;

import java.util.ArrayList;
import java.util.List;

/** Conductances of one level, W/K: cells layer by layer, row by row, and the lumped nodes beside them. */
final class Level {
    final int nx;
    final int ny;
    final int layers;
    /** Cells of a layer. */
    final int n;
    /** Width of a cell over its height. */
    final double aspect;

    /** To the eastern, northern and upper neighbour; 0 where there is none. */
    final double[] gx;
    final double[] gy;
    final double[] gz;
    /** To ambient. */
    final double[] ground;

    final List<EdgeNode> edges = new ArrayList<>();
    int nodes;

    Level(int nx, int ny, int layers, double aspect) {
        this.nx = nx;
        this.ny = ny;
        this.layers = layers;
        this.aspect = aspect;
        n = nx * ny;
        gx = new double[layers * n];
        gy = new double[layers * n];
        gz = new double[layers * n];
        ground = new double[layers * n];
    }

    Checkerboard board() {
        return new Checkerboard(nx, ny);
    }
}
