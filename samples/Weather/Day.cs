/// <summary>The weather of one day.</summary>
/// <param name="Ahead">How many days ahead; 1 is tomorrow.</param>
/// <param name="Low">The lowest temperature in °C.</param>
/// <param name="High">The highest temperature in °C.</param>
/// <param name="Sky">What the sky does.</param>
internal sealed record Day(int Ahead, int Low, int High, Sky Sky);
