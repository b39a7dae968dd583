namespace Ideas.Ranking.Tests;

public sealed class DenseInverseTests
{
    /// <summary>Sizes on both sides of where the matrix is halved and where loops over tiles end.</summary>
    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(47), InlineData(48), InlineData(49), InlineData(96), InlineData(97), InlineData(200), InlineData(331)]
    public void The_inverse_times_the_matrix_is_one(int size)
    {
        var matrix = PositiveDefinite(size, seed: size);
        var inverse = (double[])matrix.Clone();

        Assert.True(DenseInverse.TryInvert(inverse, size));

        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < size; k++) sum += matrix[i * size + k] * inverse[k * size + j];
                Assert.Equal(i == j ? 1 : 0, sum, 1e-10);
                Assert.Equal(inverse[i * size + j], inverse[j * size + i]);
            }
    }

    [Theory, InlineData(1), InlineData(30), InlineData(120)]
    public void A_matrix_that_is_not_positive_definite_is_refused(int size)
    {
        var matrix = PositiveDefinite(size, seed: 1);
        matrix[^1] = -1;

        Assert.False(DenseInverse.TryInvert(matrix, size));
    }

    private static double[] PositiveDefinite(int size, int seed)
    {
        var random = new Random(seed);
        var matrix = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            matrix[i * size + i] += 0.5;
            for (var j = 0; j < i; j++)
            {
                var weight = random.NextDouble();
                matrix[i * size + j] = matrix[j * size + i] = -weight;
                matrix[i * size + i] += weight;
                matrix[j * size + j] += weight;
            }
        }

        return matrix;
    }
}
