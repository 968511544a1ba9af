package org.paretile.experiments.heat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;

/** Draws an image. */
public final class PngCanvas implements Canvas {
    private static final int FONT_SIZE = 12;

    private final BufferedImage image;
    private final Graphics2D graphics;

    public PngCanvas(int width, int height) {
        System.setProperty("java.awt.headless", "true");
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        fill(0, 0, width, height, 0xffffff);
    }

    @Override
    public void fill(double x, double y, double width, double height, int colour) {
        graphics.setColor(new Color(colour));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void frame(double x, double y, double width, double height, int colour) {
        graphics.setColor(new Color(colour));
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void text(double x, double y, String words, int colour) {
        graphics.setColor(new Color(colour));
        graphics.drawString(words, (float) x, (float) y);
    }

    public void write(Path file) {
        graphics.dispose();
        try {
            // in memory first: ImageIO prints a stack trace of its own if it cannot open a file
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IOException("this Java cannot write PNG");
            }
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new StorageException(Kind.FAILED, "cannot write the image " + file + (Files.isDirectory(file) ? ", which is a directory" : ""),
                    "name a file; make sure that its folder exists and that you may write there", e);
        }
    }
}
