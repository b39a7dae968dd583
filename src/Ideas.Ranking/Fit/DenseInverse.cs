using System.Numerics;
using System.Runtime.InteropServices;

namespace Ideas.Ranking;

/// <summary>
/// Inverts a symmetric positive definite matrix in place by Cholesky factors: A = L·Lᵀ, U = L⁻ᵀ, A⁻¹ = U·Uᵀ. The rows lie one after
/// another and every inner product runs along rows. About n³ operations.
/// </summary>
/// <remarks>N. J. Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2nd ed., SIAM 2002, chapters 10 and 14.</remarks>
internal static class DenseInverse
{
    /// <exception cref="ArithmeticException">The matrix is not positive definite to within rounding.</exception>
    public static void Invert(double[] matrix, int size)
    {
        Factor(matrix, size);
        InvertFactor(matrix, size);
        Square(matrix, size);
    }

    /// <summary>Leaves L in the lower half.</summary>
    private static void Factor(double[] matrix, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.AsSpan(i * size, size);
            for (var j = 0; j < i; j++)
            {
                var other = matrix.AsSpan(j * size, size);
                row[j] = (row[j] - Dot(row[..j], other[..j])) / other[j];
            }

            var pivot = row[i] - Dot(row[..i], row[..i]);
            if (!(pivot > 0)) throw new ArithmeticException("The curvature is singular to within rounding.");
            row[i] = Math.Sqrt(pivot);
        }
    }

    /// <summary>Leaves U in the upper half; it takes over the diagonal from L.</summary>
    private static void InvertFactor(double[] matrix, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.AsSpan(i * size, size);
            var pivot = row[i];
            for (var j = 0; j < i; j++)
            {
                var column = matrix.AsSpan(j * size, size);
                column[i] = -Dot(row[j..i], column[j..i]) / pivot;
            }

            row[i] = 1 / pivot;
        }
    }

    /// <summary>Leaves U·Uᵀ. Entry (i, j) needs no part of row j that an earlier row i has overwritten.</summary>
    private static void Square(double[] matrix, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.AsSpan(i * size, size);
            for (var j = 0; j < i; j++) row[j] = Dot(row[i..], matrix.AsSpan(j * size, size)[i..]);
            row[i] = Dot(row[i..], row[i..]);
        }

        for (var i = 0; i < size; i++)
            for (var j = 0; j < i; j++)
                matrix[j * size + i] = matrix[i * size + j];
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b);
        var wide = Vector<double>.Zero;
        for (var k = 0; k < wideA.Length; k++) wide += wideA[k] * wideB[k];
        var sum = Vector.Sum(wide);
        for (var k = wideA.Length * Vector<double>.Count; k < a.Length; k++) sum += a[k] * b[k];
        return sum;
    }
}
