namespace Corpus;

/// <summary>More members than a word has bits.</summary>
internal sealed class Wide
{
    /// <summary>The member 0.</summary>
    public required int M0 { get; set; }

    /// <summary>The member 1.</summary>
    public int M1 { get; set; }

    /// <summary>The member 2.</summary>
    public int M2 { get; set; }

    /// <summary>The member 3.</summary>
    public int M3 { get; set; }

    /// <summary>The member 4.</summary>
    public int M4 { get; set; }

    /// <summary>The member 5.</summary>
    public int M5 { get; set; }

    /// <summary>The member 6.</summary>
    public int M6 { get; set; }

    /// <summary>The member 7.</summary>
    public int M7 { get; set; }

    /// <summary>The member 8.</summary>
    public int M8 { get; set; }

    /// <summary>The member 9.</summary>
    public int M9 { get; set; }

    /// <summary>The member 10.</summary>
    public int M10 { get; set; }

    /// <summary>The member 11.</summary>
    public int M11 { get; set; }

    /// <summary>The member 12.</summary>
    public int M12 { get; set; }

    /// <summary>The member 13.</summary>
    public int M13 { get; set; }

    /// <summary>The member 14.</summary>
    public int M14 { get; set; }

    /// <summary>The member 15.</summary>
    public int M15 { get; set; }

    /// <summary>The member 16.</summary>
    public int M16 { get; set; }

    /// <summary>The member 17.</summary>
    public int M17 { get; set; }

    /// <summary>The member 18.</summary>
    public int M18 { get; set; }

    /// <summary>The member 19.</summary>
    public int M19 { get; set; }

    /// <summary>The member 20.</summary>
    public int M20 { get; set; }

    /// <summary>The member 21.</summary>
    public int M21 { get; set; }

    /// <summary>The member 22.</summary>
    public int M22 { get; set; }

    /// <summary>The member 23.</summary>
    public int M23 { get; set; }

    /// <summary>The member 24.</summary>
    public int M24 { get; set; }

    /// <summary>The member 25.</summary>
    public int M25 { get; set; }

    /// <summary>The member 26.</summary>
    public int M26 { get; set; }

    /// <summary>The member 27.</summary>
    public int M27 { get; set; }

    /// <summary>The member 28.</summary>
    public int M28 { get; set; }

    /// <summary>The member 29.</summary>
    public int M29 { get; set; }

    /// <summary>The member 30.</summary>
    public int M30 { get; set; }

    /// <summary>The member 31.</summary>
    public int M31 { get; set; }

    /// <summary>The member 32.</summary>
    public int M32 { get; set; }

    /// <summary>The member 33.</summary>
    public int M33 { get; set; }

    /// <summary>The member 34.</summary>
    public int M34 { get; set; }

    /// <summary>The member 35.</summary>
    public int M35 { get; set; }

    /// <summary>The member 36.</summary>
    public int M36 { get; set; }

    /// <summary>The member 37.</summary>
    public int M37 { get; set; }

    /// <summary>The member 38.</summary>
    public int M38 { get; set; }

    /// <summary>The member 39.</summary>
    public int M39 { get; set; }

    /// <summary>The member 40.</summary>
    public int M40 { get; set; }

    /// <summary>The member 41.</summary>
    public int M41 { get; set; }

    /// <summary>The member 42.</summary>
    public int M42 { get; set; }

    /// <summary>The member 43.</summary>
    public int M43 { get; set; }

    /// <summary>The member 44.</summary>
    public int M44 { get; set; }

    /// <summary>The member 45.</summary>
    public int M45 { get; set; }

    /// <summary>The member 46.</summary>
    public int M46 { get; set; }

    /// <summary>The member 47.</summary>
    public int M47 { get; set; }

    /// <summary>The member 48.</summary>
    public int M48 { get; set; }

    /// <summary>The member 49.</summary>
    public int M49 { get; set; }

    /// <summary>The member 50.</summary>
    public int M50 { get; set; }

    /// <summary>The member 51.</summary>
    public int M51 { get; set; }

    /// <summary>The member 52.</summary>
    public int M52 { get; set; }

    /// <summary>The member 53.</summary>
    public int M53 { get; set; }

    /// <summary>The member 54.</summary>
    public int M54 { get; set; }

    /// <summary>The member 55.</summary>
    public int M55 { get; set; }

    /// <summary>The member 56.</summary>
    public int M56 { get; set; }

    /// <summary>The member 57.</summary>
    public int M57 { get; set; }

    /// <summary>The member 58.</summary>
    public int M58 { get; set; }

    /// <summary>The member 59.</summary>
    public int M59 { get; set; }

    /// <summary>The member 60.</summary>
    public int M60 { get; set; }

    /// <summary>The member 61.</summary>
    public int M61 { get; set; }

    /// <summary>The member 62.</summary>
    public int M62 { get; set; }

    /// <summary>The member 63.</summary>
    public required int M63 { get; set; }

    /// <summary>The member 64.</summary>
    public required int M64 { get; set; }

    /// <summary>The member 65.</summary>
    public int M65 { get; set; }

    /// <summary>The member 66.</summary>
    public int M66 { get; set; }

    /// <summary>The member 67.</summary>
    public int M67 { get; set; }

    /// <summary>The member 68.</summary>
    public int M68 { get; set; }

    /// <summary>The member 69.</summary>
    public required int M69 { get; set; }
}
