package org.paretile.experiments.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers whether it could be written; a reader that went away ({@code | head}) is no failure. */
final class StandardOutput extends OutputStream {
    private final BufferedOutputStream target;
    private @Nullable IOException failure;

    StandardOutput(OutputStream target) {
        this.target = new BufferedOutputStream(target, 1 << 16);
    }

    boolean failed() {
        return failure != null && !reason().contains("Broken pipe");
    }

    String reason() {
        return failure == null ? "" : Objects.requireNonNullElse(failure.getMessage(), "");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
