namespace Ideas.Ranking;

/// <summary>The answers of one voter on one item: sums of slopes r and information v, and of their products.</summary>
internal struct DivisionAnswers
{
    public int Count;
    public double Slope;
    public double Information;
    public double SlopeSlope;
    public double SlopeInformation;
    public double InformationSquared;
    public double InformationCubed;

    public void Take((double Slope, double Information) answer)
    {
        var (r, v) = answer;
        Count++;
        Slope += r;
        Information += v;
        SlopeSlope += r * r;
        SlopeInformation += r * v;
        InformationSquared += v * v;
        InformationCubed += v * v * v;
    }
}

/// <summary>What all voters' answers on one item say of their tastes. A voter's products are those of two different answers.</summary>
internal struct DivisionSums
{
    private double slope;
    private double information;
    private double slopeSlope;
    private double slopeInformation;
    private double products;
    private double productsTimes;
    private double productsTimesSquared;
    private double triples;

    /// <summary>Voters with more than one answer.</summary>
    public int Voters { get; private set; }

    /// <summary>By how much one person's answers go together more than different people's would; its mean is ρ·<see cref="Unit"/>.</summary>
    public readonly double Beyond => slopeSlope - 2 * Mean * slopeInformation + (Mean * Mean + 1 / information) * products;

    /// <summary>What <see cref="Beyond"/> would be at a variance of 1, given that the mean is estimated too; 0 where nobody answered twice.</summary>
    public readonly double Unit => products <= 1e-9 ? 0 : Math.Max(0, products - 2 * triples / information + products * products / (information * information));

    public readonly double Estimate => Beyond / Unit;

    private readonly double Mean => slope / information;

    /// <summary>Variance of <see cref="Estimate"/> if tastes scatter by so much: a product of two sums varies by twice that of one, squared; taking the mean out lessens both.</summary>
    public readonly double Variance(double taste) => 2 * (products + 2 * taste * productsTimes + taste * taste * productsTimesSquared) / (products * Unit);

    /// <summary>Takes a voter's answers in and clears them, so that none is taken twice.</summary>
    public void Take(ref DivisionAnswers own)
    {
        if (own.Count == 0) return;
        slope += own.Slope;
        information += own.Information;
        if (own.Count > 1)
        {
            var (v, pairs) = (own.Information, own.Information * own.Information - own.InformationSquared);
            Voters++;
            slopeSlope += own.Slope * own.Slope - own.SlopeSlope;
            slopeInformation += own.Slope * v - own.SlopeInformation;
            products += pairs;
            productsTimes += pairs * v;
            productsTimesSquared += pairs * v * v;
            triples += v * v * v - 2 * v * own.InformationSquared + own.InformationCubed;
        }

        own = default;
    }
}
