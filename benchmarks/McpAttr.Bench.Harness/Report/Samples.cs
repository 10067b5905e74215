using System.Globalization;

namespace McpAttr.Bench.Harness.Report;

/// <summary>The values of one metric on one server, one a round.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public double Median
    {
        get
        {
            int middle = _values.Count / 2;
            return _values.Count % 2 == 1 ? _values[middle] : (_values[middle - 1] + _values[middle]) / 2;
        }
    }

    public void Add(double value)
    {
        int place = _values.BinarySearch(value);
        _values.Insert(place < 0 ? ~place : place, value);
    }

    /// <summary>The median with the extremes, or the value alone when all are equal.</summary>
    public string Write(string format)
    {
        string median = Median.ToString(format, CultureInfo.InvariantCulture);
        string least = _values[0].ToString(format, CultureInfo.InvariantCulture);
        string most = _values[^1].ToString(format, CultureInfo.InvariantCulture);
        return least == most ? median : $"{median} [{least}..{most}]";
    }
}
