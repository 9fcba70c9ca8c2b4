package reverie.model.projection;

import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R032Store;
import org.ojalgo.matrix.store.R064Store;

/** How far apart two subspaces are (Björck and Golub 1973). */
public final class PrincipalAngles {

    private PrincipalAngles() {
    }

    /**
     * The largest principal angle between the spans of the columns of two matrices: the sine is the length that is left
     * of the worst unit vector of one span after projection out of the other.
     *
     * @param a D×K, columns linearly independent
     * @param b D×K, likewise
     * @return degrees, 0 to 90; NaN where a matrix has a value that is not finite
     */
    public static double largest(R032Store a, R032Store b) {
        // The decompositions below would never end.
        if (!isFinite(a) || !isFinite(b)) {
            return Double.NaN;
        }
        MatrixStore<Double> p = basis(a);
        MatrixStore<Double> q = basis(b);
        // The sine, not the cosine: that of a small angle keeps its digits.
        MatrixStore<Double> left = q.subtract(p.multiply(p.transpose().multiply(q)));
        SingularValue<Double> svd = SingularValue.R064.make(left);
        svd.decompose(left);
        double sine = svd.getSingularValues().get(0);
        return Math.toDegrees(Math.asin(Math.min(sine, 1)));
    }

    private static boolean isFinite(R032Store x) {
        for (float each : x.data) {
            if (!Float.isFinite(each)) {
                return false;
            }
        }
        return true;
    }

    private static MatrixStore<Double> basis(R032Store x) {
        R064Store exact = R064Store.FACTORY.make(x.getRowDim(), x.getColDim());
        for (int i = 0; i < x.data.length; i++) {
            exact.data[i] = x.data[i];
        }
        QR<Double> qr = QR.R064.make(exact);
        qr.decompose(exact);
        return qr.getQ();
    }
}
