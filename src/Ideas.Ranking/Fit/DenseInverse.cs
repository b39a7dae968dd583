using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ideas.Ranking;

/// <summary>
/// Inverts a symmetric positive definite matrix in place by Cholesky factors: A = L·Lᵀ, U = L⁻ᵀ, A⁻¹ = U·Uᵀ. Everything is
/// halved until it is small, so that what is worked on stays in the cache, and rests on one product of rows with rows.
/// About n³/2 multiplications.
/// </summary>
/// <remarks>
/// N. J. Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2nd ed., SIAM 2002, chapters 10 and 14; the halving: F. G.
/// Gustavson, Recursion leads to automatic variable blocking for dense linear-algebra algorithms, <i>IBM J. Research and
/// Development</i> 41 (1997) 737–755.
/// </remarks>
internal static class DenseInverse
{
    private const int Small = 48;

    /// <summary>False when the matrix is not positive definite to within rounding; what it then holds is of no use.</summary>
    public static bool TryInvert(double[] matrix, int size)
    {
        var all = new Block(matrix, size, 0, 0, size, size);
        if (!TryFactor(all)) return false;

        // L keeps the lower half; U grows in a matrix of its own, whose lower half stays zero.
        var inverse = new Block(new double[matrix.Length], size, 0, 0, size, size);
        InvertFactor(all, inverse);
        Array.Clear(matrix);
        Square(inverse, all);
        for (var i = 0; i < size; i++)
            for (var j = i + 1; j < size; j++)
                matrix[i * size + j] = matrix[j * size + i];
        return true;
    }

    /// <summary>Leaves L in the lower half.</summary>
    private static bool TryFactor(Block a)
    {
        if (a.Rows > Small)
        {
            var (half, rest) = (a.Rows / 2, a.Rows - a.Rows / 2);
            var below = a.Part(half, 0, rest, half);
            if (!TryFactor(a.Part(0, 0, half, half))) return false;
            Solve(below, a.Part(0, 0, half, half));
            SubtractLower(a.Part(half, half, rest, rest), below);
            return TryFactor(a.Part(half, half, rest, rest));
        }

        for (var i = 0; i < a.Rows; i++)
        {
            var row = a.Row(i);
            for (var j = 0; j < i; j++) row[j] = (row[j] - Dot(row[..j], a.Row(j)[..j])) / a.Row(j)[j];
            var pivot = row[i] - Dot(row[..i], row[..i]);
            if (!(pivot > 0)) return false;
            row[i] = Math.Sqrt(pivot);
        }

        return true;
    }

    /// <summary>x becomes x·L⁻ᵀ.</summary>
    private static void Solve(Block x, Block l)
    {
        if (l.Rows > Small)
        {
            var (half, rest) = (l.Rows / 2, l.Rows - l.Rows / 2);
            Solve(x.Part(0, 0, x.Rows, half), l.Part(0, 0, half, half));
            Subtract(x.Part(0, half, x.Rows, rest), x.Part(0, 0, x.Rows, half), l.Part(half, 0, rest, half));
            Solve(x.Part(0, half, x.Rows, rest), l.Part(half, half, rest, rest));
            return;
        }

        for (var i = 0; i < x.Rows; i++)
        {
            var row = x.Row(i);
            for (var j = 0; j < l.Rows; j++) row[j] = (row[j] - Dot(row[..j], l.Row(j)[..j])) / l.Row(j)[j];
        }
    }

    /// <summary>U becomes L⁻ᵀ.</summary>
    private static void InvertFactor(Block l, Block u)
    {
        if (l.Rows > Small)
        {
            var (half, rest) = (l.Rows / 2, l.Rows - l.Rows / 2);
            InvertFactor(l.Part(0, 0, half, half), u.Part(0, 0, half, half));
            InvertFactor(l.Part(half, half, rest, rest), u.Part(half, half, rest, rest));
            var right = u.Part(0, half, half, rest);
            Subtract(right, u.Part(0, 0, half, half), l.Part(half, 0, rest, half));
            Solve(right, l.Part(half, half, rest, rest));
            return;
        }

        for (var i = 0; i < l.Rows; i++)
        {
            var row = u.Row(i);
            row[i] = 1 / l.Row(i)[i];
            for (var j = i + 1; j < l.Rows; j++) row[j] = -Dot(row[i..j], l.Row(j)[i..j]) / l.Row(j)[j];
        }
    }

    /// <summary>The lower half of the result, zero before, becomes U·Uᵀ.</summary>
    private static void Square(Block u, Block result)
    {
        if (u.Rows > Small)
        {
            var (half, rest) = (u.Rows / 2, u.Rows - u.Rows / 2);
            var (right, corner) = (u.Part(0, half, half, rest), u.Part(half, half, rest, rest));
            Square(u.Part(0, 0, half, half), result.Part(0, 0, half, half));
            SubtractLower(result.Part(0, 0, half, half), right, sign: 1);
            Subtract(result.Part(half, 0, rest, half), corner, right, sign: 1);
            Square(corner, result.Part(half, half, rest, rest));
            return;
        }

        for (var i = 0; i < u.Rows; i++)
            for (var j = 0; j <= i; j++)
                result.Row(i)[j] += Dot(u.Row(i)[i..], u.Row(j)[i..]);
    }

    /// <summary>The lower half of c becomes that of c − a·aᵀ.</summary>
    private static void SubtractLower(Block c, Block a, double sign = -1)
    {
        if (c.Rows <= Small)
        {
            Subtract(c, a, a, sign);
            return;
        }

        var (half, rest) = (c.Rows / 2, c.Rows - c.Rows / 2);
        var (top, bottom) = (a.Part(0, 0, half, a.Columns), a.Part(half, 0, rest, a.Columns));
        SubtractLower(c.Part(0, 0, half, half), top, sign);
        Subtract(c.Part(half, 0, rest, half), bottom, top, sign);
        SubtractLower(c.Part(half, half, rest, rest), bottom, sign);
    }

    /// <summary>c becomes c − a·bᵀ, or with a sign of 1 c + a·bᵀ.</summary>
    private static void Subtract(Block c, Block a, Block b, double sign = -1)
    {
        const int depth = 256;
        for (var k = 0; k < a.Columns; k += depth)
            for (var j = 0; j < b.Rows; j += Small)
            {
                var (columns, rows) = (Math.Min(depth, a.Columns - k), Math.Min(Small, b.Rows - j));
                Tile(c.Part(0, j, c.Rows, rows), a.Part(0, k, a.Rows, columns), b.Part(j, k, rows, columns), sign);
            }
    }

    /// <summary>Two rows by four at a time, so that each number read is used more than once.</summary>
    private static void Tile(Block c, Block a, Block b, double sign)
    {
        var wide = a.Columns - a.Columns % Vector<double>.Count;
        var i = 0;
        for (; i + 2 <= a.Rows; i += 2)
        {
            ReadOnlySpan<double> a0 = a.Row(i), a1 = a.Row(i + 1);
            var j = 0;
            for (; j + 4 <= b.Rows; j += 4)
            {
                ReadOnlySpan<double> b0 = b.Row(j), b1 = b.Row(j + 1), b2 = b.Row(j + 2), b3 = b.Row(j + 3);
                Vector<double> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
                for (var k = 0; k < wide; k += Vector<double>.Count)
                {
                    var (x0, x1) = (At(a0, k), At(a1, k));
                    var (y0, y1, y2, y3) = (At(b0, k), At(b1, k), At(b2, k), At(b3, k));
                    s00 += x0 * y0;
                    s01 += x0 * y1;
                    s02 += x0 * y2;
                    s03 += x0 * y3;
                    s10 += x1 * y0;
                    s11 += x1 * y1;
                    s12 += x1 * y2;
                    s13 += x1 * y3;
                }

                Span<double> c0 = c.Row(i), c1 = c.Row(i + 1);
                c0[j] += sign * (Vector.Sum(s00) + Dot(a0[wide..], b0[wide..]));
                c0[j + 1] += sign * (Vector.Sum(s01) + Dot(a0[wide..], b1[wide..]));
                c0[j + 2] += sign * (Vector.Sum(s02) + Dot(a0[wide..], b2[wide..]));
                c0[j + 3] += sign * (Vector.Sum(s03) + Dot(a0[wide..], b3[wide..]));
                c1[j] += sign * (Vector.Sum(s10) + Dot(a1[wide..], b0[wide..]));
                c1[j + 1] += sign * (Vector.Sum(s11) + Dot(a1[wide..], b1[wide..]));
                c1[j + 2] += sign * (Vector.Sum(s12) + Dot(a1[wide..], b2[wide..]));
                c1[j + 3] += sign * (Vector.Sum(s13) + Dot(a1[wide..], b3[wide..]));
            }

            for (; j < b.Rows; j++)
            {
                c.Row(i)[j] += sign * Dot(a0, b.Row(j));
                c.Row(i + 1)[j] += sign * Dot(a1, b.Row(j));
            }
        }

        if (i == a.Rows) return;
        for (var j = 0; j < b.Rows; j++) c.Row(i)[j] += sign * Dot(a.Row(i), b.Row(j));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> At(ReadOnlySpan<double> row, int k) =>
        Vector.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), k));

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

    /// <summary>A rectangle within a matrix whose rows lie one after another.</summary>
    private readonly record struct Block(double[] Matrix, int Stride, int Top, int Left, int Rows, int Columns)
    {
        public Block Part(int top, int left, int rows, int columns) => new(Matrix, Stride, Top + top, Left + left, rows, columns);

        public Span<double> Row(int row) => Matrix.AsSpan((Top + row) * Stride + Left, Columns);
    }
}
