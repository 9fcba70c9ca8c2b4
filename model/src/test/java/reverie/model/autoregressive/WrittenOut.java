package reverie.model.autoregressive;

import java.util.Objects;
import reverie.model.data.ImageShape;
import reverie.model.store.ModelFile;
import reverie.model.store.Tensor;

/** What a file's tensors tell of the pixels of an image, by the formulas alone and with nothing but doubles. */
final class WrittenOut {

    private final ModelFile file;
    private final ImageShape shape;

    WrittenOut(ModelFile file, ImageShape shape) {
        this.file = file;
        this.shape = shape;
    }

    /** By the pixel and the number. */
    double[][] numbers(float[] image) {
        double[][] v = new double[image.length][1];
        for (int i = 0; i < image.length; i++) {
            v[i][0] = image[i];
        }
        double[][] top = file.tensors().containsKey("V1") ? gated(v)
                : file.tensors().containsKey("K") ? rowLstms(v) : plain(v);
        double[][] hidden = plus(times("U1", relu(top)), "d1");
        return plus(times("U2", relu(hidden)), "d2");
    }

    private Tensor tensor(String name) {
        return Objects.requireNonNull(file.tensors().get(name), name);
    }

    private double[][] gated(double[][] v) {
        double[][] vertical = v;
        double[][] horizontal = v;
        for (int l = 1; file.tensors().containsKey("V" + l); l++) {
            // The first kernel ends above the pixel, and beside it.
            double[][] told = plus(convolved("V" + l, vertical, l == 1 ? -1 : 0, false), "a" + l);
            double[][] y = gate(plus(sum(convolved("H" + l, horizontal, 0, l == 1), times("L" + l, told)), "b" + l));
            double[][] out = plus(times("R" + l, y), "c" + l);
            horizontal = l == 1 ? out : sum(horizontal, out);
            vertical = gate(told);
        }
        return horizontal;
    }

    private double[][] plain(double[][] v) {
        double[][] units = plus(convolved("W1", v, 0, false), "b1");
        for (int l = 2; file.tensors().containsKey("W" + l); l++) {
            units = sum(units, plus(convolved("W" + l, relu(units), 0, false), "b" + l));
        }
        return units;
    }

    private double[][] rowLstms(double[][] v) {
        double[][] units = plus(convolved("K", v, 0, false), "k");
        for (int l = 1; file.tensors().containsKey("R" + l); l++) {
            double[][] inputs = plus(convolved("K_is" + l, units, 0, false), "b" + l);
            int h = tensor("R" + l).shape()[0];
            double[][] states = new double[v.length][h];
            double[][] cells = new double[v.length][h];
            for (int i = 0; i < v.length; i++) {
                // Those of the row above are there; what others say of this pixel is not read.
                double[] gates = sum(inputs, convolved("K_ss" + l, states, -1, false))[i];
                for (int k = 0; k < h; k++) {
                    double before = i < shape.width() ? 0 : cells[i - shape.width()][k];
                    cells[i][k] = sigmoid(gates[h + k]) * before
                            + sigmoid(gates[2 * h + k]) * Math.tanh(gates[3 * h + k]);
                    states[i][k] = sigmoid(gates[k]) * Math.tanh(cells[i][k]);
                }
            }
            units = sum(units, plus(times("R" + l, states), "c" + l));
        }
        return units;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** The last row of the kernel lies so far below the pixel, and its middle at the pixel; of a row alone the end lies there. */
    private double[][] convolved(String name, double[][] maps, int lastRow, boolean before) {
        Tensor kernel = tensor(name);
        int rows = kernel.shape()[0];
        int columns = kernel.shape()[1];
        int in = kernel.shape()[2];
        int out = kernel.shape()[3];
        int left = name.startsWith("H") || name.startsWith("K_is") ? columns - (before ? 0 : 1) : columns / 2;
        int apart = apart(name);
        double[][] result = new double[maps.length][out];
        for (int i = 0; i < maps.length; i++) {
            for (int r = 0; r < rows; r++) {
                for (int k = 0; k < columns; k++) {
                    int y = i / shape.width() + apart * (lastRow - rows + 1 + r);
                    int x = i % shape.width() + apart * (k - left);
                    for (int c = 0; c < in && y >= 0 && y < shape.height() && x >= 0 && x < shape.width(); c++) {
                        for (int o = 0; o < out; o++) {
                            result[i][o] += kernel.values()[((r * columns + k) * in + c) * out + o]
                                    * maps[y * shape.width() + x][c];
                        }
                    }
                }
            }
        }
        return result;
    }

    private int apart(String kernel) {
        Tensor dilation = file.tensors().get("dilation");
        return dilation == null ? 1 : (int) dilation.values()[Integer.parseInt(kernel.substring(1)) - 1];
    }

    private double[][] times(String name, double[][] maps) {
        Tensor w = tensor(name);
        int out = w.shape()[1];
        double[][] result = new double[maps.length][out];
        for (int i = 0; i < maps.length; i++) {
            for (int c = 0; c < maps[i].length; c++) {
                for (int o = 0; o < out; o++) {
                    result[i][o] += w.values()[c * out + o] * maps[i][c];
                }
            }
        }
        return result;
    }

    private double[][] plus(double[][] maps, String biases) {
        Tensor b = tensor(biases);
        double[][] result = new double[maps.length][];
        for (int i = 0; i < maps.length; i++) {
            result[i] = maps[i].clone();
            for (int o = 0; o < result[i].length; o++) {
                result[i][o] += b.values()[b.shape().length == 1 ? o : i * result[i].length + o];
            }
        }
        return result;
    }

    private static double[][] sum(double[][] one, double[][] other) {
        double[][] result = new double[one.length][one[0].length];
        for (int i = 0; i < one.length; i++) {
            for (int o = 0; o < one[i].length; o++) {
                result[i][o] = one[i][o] + other[i][o];
            }
        }
        return result;
    }

    private static double[][] relu(double[][] maps) {
        double[][] result = new double[maps.length][maps[0].length];
        for (int i = 0; i < maps.length; i++) {
            for (int o = 0; o < maps[i].length; o++) {
                result[i][o] = Math.max(0, maps[i][o]);
            }
        }
        return result;
    }

    private static double[][] gate(double[][] maps) {
        int p = maps[0].length / 2;
        double[][] result = new double[maps.length][p];
        for (int i = 0; i < maps.length; i++) {
            for (int o = 0; o < p; o++) {
                result[i][o] = Math.tanh(maps[i][o]) * sigmoid(maps[i][p + o]);
            }
        }
        return result;
    }
}
