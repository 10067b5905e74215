using System.ComponentModel.DataAnnotations;

/// <summary>A trip that begins tomorrow.</summary>
/// <param name="City">City name, for example Oslo.</param>
/// <param name="Days">How many days it lasts.</param>
/// <param name="Light">Hand luggage only.</param>
internal sealed record Trip(string City, [Range(1, 14)] int Days, bool Light = false);
