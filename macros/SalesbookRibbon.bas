Attribute VB_Name = "SalesbookRibbon"
Option Explicit

' The tab's one callback. This file is ASCII, as the VBA editor works in the code page of the machine; every word a
' person reads comes from the button's tag in customUI14.xml, three texts with a bar between them:
' the question for the date ("" asks nothing), what to say when there is no Python, what to say when no workbook is open.

Public Sub Salesbook_OnAction(control As IRibbonControl)
    Salesbook_Press control.ID, control.Tag
End Sub

Public Sub Salesbook_Press(ByVal action As String, ByVal words As String)
    Dim texts() As String, book As Workbook, python As String, day As String
    texts = Split(words & "||", "|")
    Set book = BookInFront()
    If book Is Nothing Then
        MsgBox texts(2), vbInformation
        Exit Sub
    End If
    python = Interpreter()
    If python = "" Then
        MsgBox texts(1), vbExclamation
        Exit Sub
    End If
    day = AskedDay(texts(0))
    If day <> "-" Then Start python, CommandLine(python, action, book, day), texts(1)
End Sub

' Not every program that opens this add-in leaves it out when asked for the active workbook, as Excel does.
Private Function BookInFront() As Workbook
    Dim other As Workbook
    Set BookInFront = ActiveWorkbook
    If BookInFront Is Nothing Then Exit Function
    If BookInFront.Name <> ThisWorkbook.Name Then Exit Function
    For Each other In Workbooks
        If other.Name <> ThisWorkbook.Name Then Set BookInFront = other
    Next other
End Function

' The date as it is typed: "" where nothing is asked, "-" when the question is cancelled.
Private Function AskedDay(ByVal question As String) As String
    Dim answer As Variant
    AskedDay = ""
    If question = "" Then Exit Function
    answer = Application.InputBox(question, "Salesbook", Format(Date, "yyyy-mm-dd"), Type:=2)
    If VarType(answer) = vbBoolean Then
        AskedDay = "-"
    Else
        AskedDay = Replace(CStr(answer), """", "")
    End If
End Function

' The path of the Python to start, from the file that "salesbook ribbon install" wrote; "" when there is none.
Private Function Interpreter() As String
    Dim place As String, number As Integer, found As String
    Interpreter = ""
    place = Environ("LOCALAPPDATA") & Application.PathSeparator & "salesbook" & Application.PathSeparator & "python.txt"
    If Dir(place) = "" Then Exit Function
    number = FreeFile
    Open place For Input As #number
    Line Input #number, found
    Close #number
    If Dir(found) <> "" Then Interpreter = found
End Function

Private Function CommandLine(ByVal python As String, ByVal action As String, book As Workbook, ByVal day As String) As String
    Dim place As String
    place = book.Name
    If book.Path <> "" Then place = book.Path & Application.PathSeparator & book.Name
    CommandLine = Quoted(python) & " -P -m salesbook.ribbon " & action & " " & Quoted(place) & " " & CStr(WindowHandle())
    If day <> "" Then CommandLine = CommandLine & " " & Quoted(day)
End Function

Private Function Quoted(ByVal text As String) As String
    Quoted = """" & text & """"
End Function

' The handle of Excel's window; 0 in a program that has none to tell.
Private Function WindowHandle() As Double
    WindowHandle = 0
    On Error Resume Next
    WindowHandle = Application.Hwnd
End Function

' Wait for the work to end, so that nothing is typed into the workbook meanwhile; Python listens for Esc itself.
Private Sub Start(ByVal python As String, ByVal launch As String, ByVal notStarted As String)
    Dim host As Object
    On Error Resume Next
    Application.EnableCancelKey = xlDisabled
    Set host = CreateObject("WScript.Shell")
    Err.Clear
    If host Is Nothing Then
        Shell launch, vbHide
    Else
        host.Run launch, 0, True
    End If
    If Err.Number <> 0 Then MsgBox notStarted, vbExclamation
    Application.EnableCancelKey = xlInterrupt
End Sub
